/** A body as it is shown: text up to a limit, without secrets; of everything else its length. */
export interface ShownBody {
  /** Absent where it is no text, or was not kept. */
  text?: string;
  /** As far as they were sent. */
  bytes: number;
  /** More came than `text` shows. */
  isCut?: boolean;
}

/** A call and its answer, with all that may be shown of them. */
export interface Exchange {
  requestHeaders: Array<[name: string, value: string]>;
  requestBody: ShownBody;
  answerHeaders: Array<[name: string, value: string]>;
  answerBody: ShownBody;
  /** From the request's head to the answer's. */
  milliseconds: number;
  /** The faults that hit it, as they are written. */
  faults: string[];
}
