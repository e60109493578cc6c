/** `window._richApiNativeBridge`: requests in, answers and events out, all of them JSON texts. */
import { isJsonObject, type JsonObject } from '../protocol/json';
import type { RequestBody, ResponseBody } from '../protocol/wire';

export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Added by the client. */
  onMessageFromHost?: (text: string) => void;
}

/** What became of a request before it reached the workbook, or of its answer after it. */
export interface Answer {
  readonly statusCode: number;
  readonly body: ResponseBody | JsonObject;
  /** Milliseconds that the answer waits; it never comes where this is infinite. */
  readonly delay?: number;
}

export type Respond = (body: RequestBody, bytes: number) => Answer;

const RESPONSE = 2;
const EVENT = 3;
const EVENT_CATEGORY = 65_536;

export interface HostEvent {
  readonly messageType: number;
  readonly targetId: string;
  readonly details: JsonObject;
}

export interface OpenBridge {
  readonly bridge: Bridge;
  emit(event: HostEvent): void;
}

function isRequestBody(value: unknown): value is RequestBody {
  return isJsonObject(value) && Array.isArray(value['Actions']) && isJsonObject(value['ObjectPaths']);
}

const encoder = new TextEncoder();

export function openBridge(respond: Respond): OpenBridge {
  const send = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      // Never in the caller's own turn: the client awaits an answer that comes later.
      setTimeout(() => {
        const {
          statusCode,
          body,
          delay = 0,
        } = isRequestBody(message.body)
          ? respond(message.body, encoder.encode(JSON.stringify(message.body)).length)
          : { statusCode: 400, body: { error: { code: 'InvalidRequest', message: 'no batch' } } };
        const answer = { id, type: RESPONSE, message: { statusCode, headers: {}, body } };
        if (delay === Infinity) return;
        if (delay > 0) setTimeout(() => send(answer), delay);
        else send(answer);
      }, 0);
    },
  };
  return {
    bridge,
    emit: ({ messageType, targetId, details }) => {
      const entry = { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(details) };
      send({ type: EVENT, controlId: '', message: { entries: [entry] } });
    },
  };
}
