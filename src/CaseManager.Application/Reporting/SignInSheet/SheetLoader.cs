using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Reporting.SignInSheet;

/// <summary>Reads who is expected at a session, in two queries.</summary>
public sealed class SheetLoader(ICaseManagerDb db, InScope scope)
{
    /// <summary>The members of the group on that day, and whoever is recorded already.</summary>
    /// <exception cref="NotFoundException">There is no such session, or it was voided.</exception>
    public async Task<SheetModel> LoadAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var expected = await db.Clients.AsNoTracking()
            .Where(c => db.GroupSessions.Any(s => s.Id == sessionId
                && (s.Attendances.Any(a => a.ClientId == c.Id)
                    || s.Group.Members.Any(m => m.ClientId == c.Id && m.From <= s.Date && (m.Until == null || m.Until >= s.Date)))))
            .Select(c => new { c.Id, First = c.PreferredName ?? c.LegalFirstName, Last = c.LegalLastName })
            .ToListAsync(cancellationToken);
        var session = await scope.Sessions(Permission.TakeRollCall).AsNoTracking().Where(s => s.Id == sessionId && s.VoidedAt == null)
            .Select(s => new SheetModel(s.Group.Code, s.Group.Name, s.Group.Kind, s.Group.Fellowship, s.Group.Capacity, s.Group.Site.Name, s.Group.Site.TimeZoneId,
                s.Group.Facilitator!.Name, s.Room!.Name, s.Date, s.TimeText, s.State, s.SheetCode))
            .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("The session");

        // Sorted here: the two databases sort letters with marks differently.
        return session with
        {
            Names = [.. expected.OrderBy(c => c.First, StringComparer.InvariantCultureIgnoreCase).ThenBy(c => c.Last, StringComparer.InvariantCultureIgnoreCase).Select(c => ShortName(c.First, c.Last))],
        };
    }

    // A sheet that lies on a table says no more.
    private static string ShortName(string first, string last) => $"{first} {StringInfo.GetNextTextElement(last.TrimStart()).ToUpper(CultureInfo.InvariantCulture)}.";
}
