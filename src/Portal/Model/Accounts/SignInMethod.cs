namespace Portal.Model.Accounts;

/// <summary>How somebody proved to be the person when a session began.</summary>
public enum SignInMethod
{
    Password,

    /// <summary>With the code of an app besides.</summary>
    PasswordAndCode,

    /// <summary>With a recovery code besides.</summary>
    PasswordAndRecoveryCode,

    /// <summary>A device and what unlocks it.</summary>
    Passkey,

    /// <summary>A one-time link: an invitation, or the first start of the portal.</summary>
    Link,
}

public static class SignInMethods
{
    /// <summary>Whether a stolen password would not have been enough.</summary>
    public static bool HasSecondFactor(this SignInMethod method) => method is not (SignInMethod.Password or SignInMethod.Link);
}
