using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using Moq;

namespace CaseManager.IntegrationTests.Support;

/// <summary>Scopes for readers that are made by hand.</summary>
internal static class Reaching
{
    public static InScope Everything(ICaseManagerDb db) => By(db, Scope.Unlimited);

    public static InScope By(ICaseManagerDb db, Scope scope, TimeProvider? time = null) =>
        new(db, Mock.Of<ICurrentUser>(u => u.Name == "Ines Ward" && u.Id == scope.UserId && u.Scope == scope), time ?? TimeProvider.System);
}
