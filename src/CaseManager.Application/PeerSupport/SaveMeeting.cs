using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PeerSupport;

/// <summary>Puts a meeting into the directory that is kept by hand, or changes one.</summary>
public sealed record SaveMeeting : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditMeetings;

    /// <inheritdoc/>
    // The directory is one for the whole center, and holds nothing about anybody.
    public IReadOnlyList<Subject> About => Subject.None;

    /// <summary>Null for a new one.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; init; }

    /// <summary>As people call it.</summary>
    public string? Name { get; init; }

    /// <summary>Whose meeting it is.</summary>
    public Fellowship? Fellowship { get; init; }

    /// <summary>The name of another fellowship.</summary>
    public string? FellowshipName { get; init; }

    /// <summary>Its days; none for a meeting by appointment.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [];

    /// <summary>When it begins.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>When it ends.</summary>
    public TimeOnly? EndsAt { get; init; }

    /// <summary>The zone of its times.</summary>
    public string? TimeZoneId { get; init; }

    /// <summary>Codes of its types, with commas or spaces between them.</summary>
    public string? Types { get; init; }

    /// <summary>How one comes to it.</summary>
    public MeetingVenue? Venue { get; init; }

    /// <summary>The name of the building.</summary>
    public string? Place { get; init; }

    /// <summary>Street and town.</summary>
    public string? Address { get; init; }

    /// <summary>The part of town.</summary>
    public string? Region { get; init; }

    /// <summary>Where it meets online.</summary>
    public string? Link { get; init; }
}

internal sealed class SaveMeetingValidator : AbstractValidator<SaveMeeting>
{
    public SaveMeetingValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithMessage("Enter the name of the meeting.");
        RuleFor(c => c.Fellowship).NotNull().WithMessage("Choose the fellowship.").IsInEnum().WithMessage("Choose the fellowship from the list.");
        RuleFor(c => c.Venue).NotNull().WithMessage("Choose how one comes to it.").IsInEnum().WithMessage("Choose from the list.");
        RuleFor(c => c.TimeZoneId).NotEmpty().WithMessage("Choose the time zone.");
    }
}

internal sealed class SaveMeetingHandler(ICaseManagerDb db, IMeetingTypes types) : IHandler<SaveMeeting, Guid>
{
    private static readonly char[] Separators = [',', ' ', ';'];

    public async Task<Guid> HandleAsync(SaveMeeting command, CancellationToken cancellationToken)
    {
        var details = Meeting.Checked(DetailsOf(command));
        var meeting = command.MeetingId is { } id ? await db.Meetings.OneAsync(id, command.Version, "The meeting", cancellationToken) : null;
        var known = meeting?.Id;
        Require.That(!await db.Meetings.AnyAsync(m => m.Source == null && m.RemovedAt == null && m.Id != known && m.Name == details.Name && m.Fellowship == details.Fellowship
            && m.Days == details.Days && m.StartsAt == details.StartsAt && m.Place == details.Place, cancellationToken), "meeting.same", "This meeting is in the directory already.", nameof(command.Name));
        if (meeting is null)
        {
            meeting = db.Meetings.Add(Meeting.ByHand(details)).Entity;
        }
        else
        {
            meeting.Change(details);
        }

        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }

    private MeetingDetails DetailsOf(SaveMeeting command) => new(command.Name!, command.Fellowship!.Value, command.TimeZoneId!)
    {
        FellowshipName = command.FellowshipName,
        Days = MeetingDays.Of(command.Days),
        StartsAt = command.StartsAt,
        EndsAt = command.EndsAt,
        Types = MeetingTypes.Of((command.Types ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(types.Canonical)),
        Venue = command.Venue!.Value,
        Place = command.Place,
        Address = command.Address,
        Region = command.Region,
        Link = command.Link,
    };
}
