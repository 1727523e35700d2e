using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Attendance;

/// <summary>Finds the session that a sign-in sheet was printed for.</summary>
public sealed class SheetCodes(InScope scope) : IReader
{
    /// <summary>Its key; null where no session that the user reaches has the code.</summary>
    public Task<Guid?> SessionAsync(Guid code, CancellationToken cancellationToken) =>
        scope.Sessions(Permission.TakeRollCall).Where(s => s.SheetCode == code).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(cancellationToken);
}
