/**
 * The shapes of what the server tells the desk. Positions are code points of the source version's text, [start, end).
 *
 * @typedef {{code: string, words: string}} Coded a code of a closed list, never shown without its words
 * @typedef {{id: string, name: string}} Person
 * @typedef {{role: 'content'|'cue'|'source', start: number, end: number, exact?: string}} Span
 * @typedef {{code: string, words: string, allowed: boolean, why: ?string}} Action
 * @typedef {{code: string, words: string, reason: string}} Grade
 * @typedef {{id: string, name: string, kind: Coded, description: ?string}} Speaker
 * @typedef {{action: Coded, reviewer: Person, reason: ?string, at: string, revision: number, standing: boolean, takenBack: boolean,
 *   lapsed: ?string}} Decision one that does not stand says why in a sentence
 * @typedef {{approvals: number, approvalsNeeded: number, successor: ?{id: string, number: ?number}, replaces: {id: string, number: ?number}[],
 *   looked: ?number}} Review `looked` is the revision that the person looked at last
 *
 * @typedef {object} Annotation
 * @property {string} id
 * @property {number} number place in document order
 * @property {Coded} kind
 * @property {Coded} state
 * @property {number} revision
 * @property {string} etag
 * @property {Person} author
 * @property {Person[]} coauthors whose work an adjudicator merged into it
 * @property {boolean} mine
 * @property {string} at
 * @property {Span[]} spans
 * @property {?Coded} mode
 * @property {?{id: string, proposition: string}} claim
 * @property {Speaker[]} speakers the chain, outermost teller first
 * @property {?Grade} reliability of the source
 * @property {?Grade} credibility of the information
 * @property {?string} independentOrigin
 * @property {?{id: string, number: number}} about
 * @property {?string} note
 * @property {Decision[]} decisions
 * @property {Review} review
 * @property {number} openThreads
 * @property {boolean} needsMe whether its review waits for the person
 * @property {Action[]} actions
 * @property {Person[]} contributors whose suggestions it took up
 * @property {number} openSuggestions
 * @property {Suggestion[]} suggestions
 * @property {?{format: Coded, id: string, file: string, creator: ?string, created: ?string}} origin the file that it was imported from
 *
 * @typedef {object} Suggestion
 * @property {string} id
 * @property {string} etag
 * @property {Person} author
 * @property {boolean} mine
 * @property {string} at
 * @property {string} reason
 * @property {boolean} withdrawn
 * @property {boolean} open whether a piece of it waits for a decision
 * @property {boolean} mayDecide
 * @property {boolean} mayWithdraw
 * @property {Piece[]} pieces
 *
 * @typedef {object} Piece
 * @property {number} number
 * @property {string} field
 * @property {string} label
 * @property {Coded} standing
 * @property {string[]} before what it said there
 * @property {string[]} after what it shall say there
 * @property {string[]} now what it says there now
 * @property {?Span} from
 * @property {?Span} to
 * @property {?{by: Person, at: string, reason: ?string}} decided
 *
 * @typedef {object} Thread
 * @property {string} id
 * @property {?string} annotation
 * @property {?Span} span
 * @property {boolean} open
 * @property {boolean} takenBack whether the one who opened it took it back
 * @property {Person} openedBy
 * @property {Post[]} posts
 * @property {boolean} callsMe whether it is open and I am to see to it, or am addressed in it and did not speak since
 * @property {boolean} superseded whether there is a later version of its text
 * @property {?{assignee: ?Person, due: ?string, overdue: boolean, by: string, at: string, etag: string}} assignment
 * @property {?{text: string, html: string, by: string, at: string}} outcome what came of it, once it is resolved
 * @property {Action[]} actions
 *
 * @typedef {object} Post
 * @property {string} id
 * @property {Person} author
 * @property {boolean} mine
 * @property {string} at
 * @property {?string} text in Markdown; null where its author took it back, as is html
 * @property {?string} html
 * @property {number} revision
 * @property {string} written when it was put as it reads now
 * @property {{revision: number, at: string, text: string, html: string}[]} earlier
 * @property {string[]} unknown words after an @ that name nobody
 * @property {boolean} takenBack
 *
 * @typedef {object} Outline what the server tells of all annotations of a text: columns of equal length, in document order
 * @property {Person[]} people authors, referred to by index
 * @property {{id: string, name: string, kind: Coded}[]} speakers
 * @property {{ids: string[], kinds: string[], states: string[], authors: number[], speakers: number[][], grades: string[],
 *   spans: number[][], openThreads: number[], openSuggestions: number[], needsMe: (0|1)[]}} annotations spans as role (0 content, 1 cue, 2 source), start, end, …
 * @property {{ids: string[], starts: number[], ends: number[], open: (0|1)[], takenBack: (0|1)[], authors: number[],
 *   needsMe: (0|1)[]}} threads on passages
 * @property {?number} me
 * @property {Cards} cards of the first ones
 *
 * @typedef {{annotations: Annotation[], threads: Thread[]}} Cards all that cards show
 *
 * @typedef {{kind: string, annotation: ?string, spans: Span[]}} Form an open form and the spans that it is about
 */
export {};
