namespace CaseManager.Domain.Clients;

/// <summary>Whether somebody has to interpret.</summary>
public enum InterpreterNeed
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>For a spoken language.</summary>
    Spoken,

    /// <summary>For a sign language.</summary>
    Sign,
}
