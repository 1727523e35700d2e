using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.Users;

namespace CaseManager.Application.Reporting.Schedules;

/// <summary>The owner of a schedule, who is not there when it asks on their behalf: with the rights that they have at that moment.</summary>
internal sealed class ScheduleOwner(User user) : ICurrentUser
{
    public string Name => user.Name;

    public Guid? Id => user.Id;

    public Scope Scope { get; } = user.Scope;

    public bool May(Permission permission) => Scope.May(permission);
}
