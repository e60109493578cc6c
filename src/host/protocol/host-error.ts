/** What the host refuses: Excel's own error codes, as an add-in sees them in `error.code`. */

/** Code → HTTP status, as Excel answers it. */
const STATUS = {
  AccessDenied: 403,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidRequest: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 400,
  ResponsePayloadSizeLimitExceeded: 400,
  UnsupportedOperation: 400,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** A refusal; the executor turns it into an error answer. The code may also be one that a test injects. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }

  get status(): number {
    return Object.hasOwn(STATUS, this.code) ? STATUS[this.code as ErrorCode] : 500;
  }
}

export function refuse(code: ErrorCode, message: string): HostError {
  return new HostError(code, message);
}

export function invalidArgument(what: string): HostError {
  return refuse('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}`);
}

export function itemNotFound(what: string): HostError {
  return refuse('ItemNotFound', `The requested resource doesn't exist: ${what}`);
}

/** The host says loudly what it doesn't serve, so that no test passes on silence. */
export function notImplemented(member: string): HostError {
  return refuse('NotImplemented', `The host does not serve ${member}`);
}
