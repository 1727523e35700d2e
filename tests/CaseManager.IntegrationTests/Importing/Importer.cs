using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;

namespace CaseManager.IntegrationTests.Importing;

/// <summary>The user who imports; the roles can be taken away.</summary>
internal sealed class Importer : ICurrentUser
{
    public string Name => "Ada Importer";

    public IReadOnlyList<Role> Roles { get; set; } = [Role.Administrator];

    public Scope Scope => Scope.Unlimited;

    public bool May(Permission permission) => Permissions.Allow(Roles, permission);
}
