/** One request to one answer: counting, the payload limit, faults, then the batch itself. */
import { CellRange } from '../model/cell-range';
import type { Workbook } from '../model/workbook';
import { HostError, itemNotFound, refuse } from '../protocol/host-error';
import { runRequest, type Roots } from '../protocol/run-request';
import type { RequestBody, ResponseBody } from '../protocol/wire';
import { give } from '../served/kinds';
import { reference } from '../served/references';
import { serveService, serveWorkbook } from '../served/workbook';
import type { Answer, Respond } from './bridge';
import type { Faults } from './faults';

/** Excel on the web takes and gives no more at once. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface Traffic {
  /** Syncs of the add-in's own; the client's housekeeping is not counted. */
  syncs: number;
  /** Bytes of each of these syncs. */
  readonly bytes: number[];
  /** Everything that the host did not serve, by name. */
  readonly notImplemented: string[];
}

/** What the client sends by itself: its start, and the release of tracked objects at the end of a run. */
const HOUSEKEEPING = new Set(['NotifyActionHandlerReady', '_RemoveReference']);

function isHousekeeping({ Actions }: RequestBody): boolean {
  const named = Actions.filter(({ Name }) => Name !== '');
  return named.length > 0 && named.every(({ Name }) => HOUSEKEEPING.has(Name));
}

function refusal(error: HostError): Answer {
  return { statusCode: error.status, body: { error: { code: error.code, message: error.message } } };
}

function rootsOf(workbook: Workbook): Roots {
  const root = serveWorkbook(workbook);
  return {
    root: () => root,
    service: (name) => serveService(name, workbook),
    reference: (id) => {
      const found = reference(workbook, id);
      if (!found) throw itemNotFound('the tracked object');
      return give(found);
    },
    formulaOf: ({ target }) => {
      if (!(target instanceof CellRange)) throw refuse('InvalidArgument', 'a rule takes no such object');
      return target.formula;
    },
  };
}

export interface Setting {
  readonly workbook: Workbook;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly payloadLimit: number;
  readonly isEditingCell: () => boolean;
  /** After each batch, whatever became of it. */
  readonly afterBatch: () => void;
}

function cutAt(body: RequestBody, action: number): RequestBody {
  return { ...body, Actions: body.Actions.slice(0, action) };
}

function run(body: RequestBody, { workbook, traffic, afterBatch }: Setting, roots: Roots): ResponseBody {
  try {
    const response = runRequest(body, roots);
    if (response.Error?.Code === 'NotImplemented') traffic.notImplemented.push(response.Error.Message);
    return response;
  } finally {
    workbook.calculation.suspended = false;
    workbook.calculation.settle();
    afterBatch();
  }
}

export function responder(setting: Setting): Respond {
  const { workbook, traffic, faults, payloadLimit } = setting;
  const roots = rootsOf(workbook);
  return (body, bytes) => {
    if (isHousekeeping(body)) return { statusCode: 200, body: run(body, setting, roots) };
    traffic.syncs += 1;
    traffic.bytes.push(bytes);
    const fault = faults.take(traffic.syncs);
    if (bytes > payloadLimit) return refusal(refuse('RequestPayloadSizeLimitExceeded', 'the request is too big'));
    if (fault?.kind === 'refuse') return refusal(new HostError(fault.code, 'a fault that was asked for'));
    if (setting.isEditingCell()) {
      return refusal(refuse('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode'));
    }
    if (fault?.kind === 'break') {
      const { Results } = run(cutAt(body, fault.atAction), setting, roots);
      const error = new HostError(fault.code, 'a fault that was asked for');
      const { code: Code, message: Message, status: HttpStatusCode } = error;
      return {
        statusCode: 200,
        body: { Results, Error: { ActionIndex: fault.atAction, Code, Message, HttpStatusCode, Location: '' } },
      };
    }
    const response = run(body, setting, roots);
    if (JSON.stringify(response).length > payloadLimit) {
      return refusal(refuse('ResponsePayloadSizeLimitExceeded', 'the answer is too big'));
    }
    const delay = fault?.kind === 'drop' ? Infinity : fault?.kind === 'delay' ? fault.milliseconds : 0;
    return { statusCode: 200, body: response, delay };
  };
}
