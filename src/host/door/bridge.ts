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

export interface Respond {
  (body: RequestBody, bytes: number): Answer;
}

/** The request may wait until the person has finished editing a cell. */
const DELAY_FOR_CELL_EDIT = 64;

/** Holds requests back that asked to wait. */
export interface Gate {
  isClosed(): boolean;
  /** Called when it opens. */
  onOpen(listener: () => void): void;
}

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

interface Request {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

export function openBridge(respond: Respond, gate: Gate): OpenBridge {
  const send = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as Request;
      // Never in the caller's own turn: the client awaits an answer that comes later.
      setTimeout(() => {
        const waits = ((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0 && gate.isClosed();
        if (waits) waiting.push(request);
        else answer(request);
      }, 0);
    },
  };
  const waiting: Request[] = [];
  const answer = ({ id, message }: Request): void => {
    const {
      statusCode,
      body,
      delay = 0,
    } = isRequestBody(message.body)
      ? respond(message.body, encoder.encode(JSON.stringify(message.body)).length)
      : { statusCode: 400, body: { error: { code: 'InvalidRequest', message: 'no batch' } } };
    if (delay === Infinity) return;
    const answered = { id, type: RESPONSE, message: { statusCode, headers: {}, body } };
    if (delay > 0) setTimeout(() => send(answered), delay);
    else send(answered);
  };
  gate.onOpen(() => {
    for (const request of waiting.splice(0)) setTimeout(() => answer(request), 0);
  });
  return {
    bridge,
    emit: ({ messageType, targetId, details }) => {
      const entry = { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(details) };
      send({ type: EVENT, controlId: '', message: { entries: [entry] } });
    },
  };
}
