export interface Credentials {
  email: string;
  password: string;
}

export interface FieldProblems {
  email?: "emailMissing" | "emailInvalid" | undefined;
  password?: "passwordMissing" | undefined;
}

const address = /^\S+@\S+$/;

/** What is wrong before the server needs to be asked; whether the address exists only it knows. */
export function checkCredentials({ email, password }: Credentials): FieldProblems {
  return {
    email:
      email.trim() === ""
        ? "emailMissing"
        : address.test(email.trim())
          ? undefined
          : "emailInvalid",
    password: password === "" ? "passwordMissing" : undefined,
  };
}
