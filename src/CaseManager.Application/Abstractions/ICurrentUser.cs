using CaseManager.Application.Security;

namespace CaseManager.Application.Abstractions;

/// <summary>On whose behalf something is done: a signed-in person, or an operator of the command line.</summary>
public interface ICurrentUser
{
    /// <summary>The name that is written beside what was done.</summary>
    string Name { get; }

    /// <summary>The key of the user; null for an operator of the command line.</summary>
    Guid? Id => null;

    /// <summary>Where the roles held reach.</summary>
    Scope Scope { get; }

    /// <summary>The network address that the request came from; null where there is none, such as on the command line.</summary>
    string? Address => null;

    /// <summary>Whether the roles held allow it.</summary>
    bool May(Permission permission);
}
