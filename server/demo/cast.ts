export interface Person {
  id: string;
  globalId: string;
  name: string;
  email: string;
  administrator?: boolean;
}

export interface Body {
  id: string;
  globalId: string;
  name: string;
}

/** Everybody and every body of the stories, by name. */
export interface Cast {
  person: (name: string) => Person;
  body: (key: string) => Body;
  people: Person[];
}
