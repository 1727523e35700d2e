using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PeerSupport;

/// <summary>Enters what a client reports of a meeting outside of the center, or that there were some.</summary>
public sealed record RecordPeerSupport(Guid ClientId) : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlans;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => [Subject.Client(ClientId)];

    /// <summary>The day; of some meetings the last day that is spoken of.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whose meeting it was.</summary>
    public Fellowship? Fellowship { get; init; }

    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; init; }

    /// <summary>When it began.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>How long it was.</summary>
    public int? Minutes { get; init; }

    /// <summary>Whether it says only that there were some meetings.</summary>
    public bool IsFrequencyUnknown { get; init; }

    /// <summary>Whether the client has a home group.</summary>
    public bool? HasHomeGroup { get; init; }

    /// <summary>Whether the client has a sponsor.</summary>
    public bool? HasSponsor { get; init; }

    /// <summary>How it is known.</summary>
    public PeerSupportVerification Verification { get; init; }

    /// <summary>The meeting of the directory.</summary>
    public Guid? MeetingId { get; init; }
}

internal sealed class RecordPeerSupportValidator : AbstractValidator<RecordPeerSupport>
{
    public RecordPeerSupportValidator()
    {
        RuleFor(c => c.Date).NotNull().WithMessage("Enter the day.");
        RuleFor(c => c.Fellowship).NotNull().WithMessage("Choose the fellowship.").IsInEnum().WithMessage("Choose the fellowship from the list.");
        RuleFor(c => c.Verification).IsInEnum().WithMessage("Choose from the list how it is known.");
    }
}

internal sealed class RecordPeerSupportHandler(ICaseManagerDb db, ICurrentUser user, TimeProvider time) : IHandler<RecordPeerSupport, Guid>
{
    public async Task<Guid> HandleAsync(RecordPeerSupport command, CancellationToken cancellationToken)
    {
        var clock = await db.ClockOfAsync(command.ClientId, cancellationToken);
        Require.That(command.MeetingId is not { } meeting || await db.Meetings.AnyAsync(m => m.Id == meeting, cancellationToken), "peer-entry.meeting",
            "Choose a meeting of the directory.", nameof(command.MeetingId));
        var entry = new PeerSupportEntry(command.ClientId, ReportOf(command), new StepAuthor(user.Name, time.GetUtcNow().UtcDateTime, clock));
        await RequireNewAsync(entry, cancellationToken);
        db.PeerSupportEntries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }

    // It would count once anyway; whoever sends a form twice, or means another meeting of the day, is told.
    private async Task RequireNewAsync(PeerSupportEntry entry, CancellationToken cancellationToken)
    {
        var ofDay = await db.PeerSupportEntries.AsNoTracking()
            .Where(e => e.ClientId == entry.ClientId && e.Date == entry.Date && e.Fellowship == entry.Fellowship && e.IsFrequencyUnknown == entry.IsFrequencyUnknown && e.VoidedAt == null)
            .OrderBy(e => e.At).ToListAsync(cancellationToken);
        Require.That(ofDay.TrueForAll(e => FactOf(e).Key != FactOf(entry).Key), "peer-entry.same",
            "The log has this fellowship on this day at this hour already. If it was another meeting, enter its time.", nameof(PeerSupportEntry.StartsAt));
    }

    private static PeerSupportFact FactOf(PeerSupportEntry entry) => new(entry.Date, entry.StartsAt, entry.Fellowship, entry.FellowshipName, IsOnSite: false, entry.IsFrequencyUnknown);

    private static PeerSupportReport ReportOf(RecordPeerSupport command) => new(command.Date!.Value, command.Fellowship!.Value)
    {
        FellowshipName = command.FellowshipName,
        StartsAt = command.StartsAt,
        Minutes = command.Minutes,
        IsFrequencyUnknown = command.IsFrequencyUnknown,
        HasHomeGroup = command.HasHomeGroup,
        HasSponsor = command.HasSponsor,
        Verification = command.Verification,
        MeetingId = command.MeetingId,
    };
}
