using System.Globalization;
using CaseManager.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Seeding;

/// <summary>What a database says, by names and numbers that people use instead of keys, so that two databases can be compared.</summary>
internal static class Content
{
    public static async Task<IReadOnlyList<string>> OfAsync(CaseManagerDbContext db)
    {
        var lines = new List<FormattableString>();
        lines.AddRange((await db.Sites.ToListAsync()).Select(s => (FormattableString)$"site {s.Name} {s.TimeZoneId}"));
        lines.AddRange((await db.SiteRules.SelectMany(r => r.Assignments, (r, a) => new { r.SiteId, a.RulePack.Name, a.From })
            .Join(db.Sites, a => a.SiteId, s => s.Id, (a, s) => new { Site = s.Name, a.Name, a.From }).ToListAsync()).Select(a => (FormattableString)$"rules {a.Site} {a.Name} {a.From}"));
        lines.AddRange((await db.Programs.Include(p => p.Site).ToListAsync()).Select(p => (FormattableString)$"program {p.Site.Name} {p.Name} {p.Level?.Code}"));
        lines.AddRange((await db.Staff.ToListAsync()).Select(s => (FormattableString)$"staff {s.Name} {s.Credential} {s.IsIntern}"));
        lines.AddRange((await db.Clients.ToListAsync()).Select(c => (FormattableString)$"client {c.Mrn} {c.LegalFirstName} {c.LegalLastName} {c.PreferredName} {c.BirthDate} {c.Profile} {c.RecoveryStartsOn}"));
        lines.AddRange((await db.Episodes.Include(e => e.Client).Include(e => e.Program).ToListAsync())
            .Select(e => (FormattableString)$"episode {e.Client.Mrn} {e.Program.Name} {e.AdmittedOn} {e.DischargedOn}"));
        lines.AddRange((await db.Groups.Include(g => g.Facilitator).ToListAsync())
            .Select(g => (FormattableString)$"group {g.Code} {g.Name} {g.Kind} {g.Fellowship} {g.Facilitator!.Name} {g.Capacity}"));
        lines.AddRange((await db.GroupSessions.Include(s => s.Group).ToListAsync())
            .Select(s => (FormattableString)$"session {s.Group.Code} {s.Date} {s.StartsAt} {s.PlannedMinutes} {s.ActualMinutes} {s.State}"));
        lines.AddRange((await db.Attendances.Select(a => new { a.Client.Mrn, a.GroupSession.Group.Code, a.GroupSession.Date, a.Status, a.MinutesCredited, a.Reason }).ToListAsync())
            .Select(a => (FormattableString)$"attendance {a.Mrn} {a.Code} {a.Date} {a.Status} {a.MinutesCredited} {a.Reason}"));
        lines.AddRange((await db.Meetings.ToListAsync()).Select(m => (FormattableString)$"meeting {m.Details}"));
        lines.AddRange((await db.PeerSupportEntries.Join(db.Clients, e => e.ClientId, c => c.Id, (e, c) => new { c.Mrn, e.Date, e.Fellowship, e.HasSponsor }).ToListAsync())
            .Select(e => (FormattableString)$"peer support {e.Mrn} {e.Date} {e.Fellowship} {e.HasSponsor}"));
        lines.AddRange(await PlansAsync(db));
        return [.. lines.Select(l => l.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<FormattableString>> PlansAsync(CaseManagerDbContext db)
    {
        var mrns = await db.Episodes.ToDictionaryAsync(e => e.Id, e => e.Client.Mrn);
        var plans = await db.TreatmentPlans.Include(p => p.Problems).ThenInclude(p => p.Goals).ThenInclude(g => g.Objectives).ThenInclude(o => o.Interventions).ToListAsync();
        return plans.SelectMany(p => new FormattableString[] { $"plan {mrns[p.EpisodeId]} {p.Status}" }
            .Concat(p.Problems.Select(x => (FormattableString)$"problem {mrns[p.EpisodeId]} {x.Description}"))
            .Concat(p.Goals.Select(x => (FormattableString)$"goal {mrns[p.EpisodeId]} {x.OwnWords}"))
            .Concat(p.Objectives.Select(x => (FormattableString)$"objective {mrns[p.EpisodeId]} {x.Text} {x.Measure} {x.TargetDate}"))
            .Concat(p.Interventions.Select(x => (FormattableString)$"intervention {mrns[p.EpisodeId]} {x.Modality} {x.Description} {x.Frequency.Times} {x.Frequency.Unit}")));
    }
}
