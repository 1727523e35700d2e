using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Groups;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Attendance;

/// <summary>What saving and signing a roll call have in common: each is done once, however often it is sent.</summary>
internal sealed class RollCallSaving
{
    private readonly Guid key;
    private readonly string fingerprint;

    private RollCallSaving(GroupSession session, Guid key, string fingerprint) => (Session, this.key, this.fingerprint) = (session, key, fingerprint);

    /// <summary>The session to be saved.</summary>
    internal GroupSession Session { get; }

    /// <summary>Begins to save; null where the same user saved the same before.</summary>
    /// <exception cref="NotFoundException">There is no such session.</exception>
    /// <exception cref="ConflictException">It was changed since, and not by this batch.</exception>
    internal static async Task<RollCallSaving?> BeginAsync(ICaseManagerDb db, ICurrentUser user, SaveRollCall command, CancellationToken cancellationToken)
    {
        var (id, fingerprint) = (command.SessionId, FingerprintOf(command));
        var session = await db.SessionAsync(id, cancellationToken);
        // After the session: what was saved in between is found here.
        var known = command.Batch is not { } batch ? null
            : await db.RollCallBatches.AsNoTracking().FirstOrDefaultAsync(b => b.GroupSessionId == id && b.Key == batch, cancellationToken);
        if (known is not null && known.SavedById == user.Id && known.Fingerprint == fingerprint)
        {
            return null;
        }

        ConflictException.ThrowIfStale(command.Version, session.Version);
        return new RollCallSaving(session, known is null && command.Batch is { } key ? key : Guid.NewGuid(), fingerprint);
    }

    /// <summary>Notes who saved it; after everything else.</summary>
    internal void End(ICurrentUser user, DateTime utcNow) => Session.NoteSaved(key, fingerprint, user.Id, user.Name, utcNow);

    // Without the reasons: browsers that keep a batch keep none.
    private static string FingerprintOf(SaveRollCall command)
    {
        var lines = command.Entries.OrderBy(e => e.ClientId).Select(e => $"{e.ClientId} {e.Status} {e.MinutesMissed}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{command.Version} {command.ActualMinutes} {string.Join('\n', lines)}"))));
    }
}
