namespace CaseManager.Application.Users;

/// <summary>What a one-time link is for. Both let a person choose a password.</summary>
public enum LinkKind
{
    /// <summary>The first one.</summary>
    Invitation,

    /// <summary>Another one, in the place of one that is forgotten.</summary>
    Reset,
}
