namespace CaseManager.Application.SignIn;

/// <summary>Turns passwords into what is stored. Slow on purpose.</summary>
public interface IPasswordHashes
{
    /// <summary>A salted hash.</summary>
    string Hash(string password);

    /// <summary>Whether a hash is of that password. For a user who does not exist there is no hash; it takes as long as for one who does.</summary>
    PasswordMatch Match(string? hash, string password);
}

/// <summary>What came of comparing a password with a hash.</summary>
public enum PasswordMatch
{
    /// <summary>Another password.</summary>
    No,

    /// <summary>The same.</summary>
    Yes,

    /// <summary>The same, but hashed as it was done years ago: to be hashed anew.</summary>
    Outdated,
}
