using CaseManager.Application.Abstractions;
using CaseManager.Application.Centers;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Common;
using CaseManager.Domain.PlanLibrary;
using CaseManager.Domain.TreatmentPlans;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.PlanLibrary;

/// <summary>Adds an entry to the library, or changes one. Plans that started from it stay as they are.</summary>
public sealed record SaveLibraryEntry : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.EditPlanLibrary;

    // The library is about nobody, and the same at all sites.
    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.None;

    /// <summary>The entry to change; null to add one.</summary>
    public Guid? EntryId { get; init; }

    /// <summary>The version that the form was opened with.</summary>
    public int Version { get; init; }

    /// <summary>What it is a start for; not looked at where an entry is changed.</summary>
    public LibraryKind? Kind { get; init; }

    /// <summary>The dimension that it is offered for first.</summary>
    public AsamDimension? Dimension { get; init; }

    /// <summary>What the client will do, or what is done.</summary>
    public string? Text { get; init; }

    /// <summary>How one can tell that an objective is reached.</summary>
    public string? Measure { get; init; }

    /// <summary>Days to the target date that is suggested for an objective.</summary>
    public int? DaysToTarget { get; init; }

    /// <summary>What kind of help an intervention is.</summary>
    public Modality? Modality { get; init; }

    /// <summary>How many times per <see cref="Unit"/>.</summary>
    public int? Times { get; init; }

    /// <summary>What the frequency counts by.</summary>
    public FrequencyUnit? Unit { get; init; }

    /// <summary>How long each time takes, in minutes.</summary>
    public int? Minutes { get; init; }
}

internal sealed class SaveLibraryEntryValidator : AbstractValidator<SaveLibraryEntry>
{
    public SaveLibraryEntryValidator()
    {
        RuleFor(c => c.Kind).NotNull().When(c => c.EntryId is null).WithMessage("Choose what it is a start for.").IsInEnum().WithMessage("Choose what it is a start for.");
        RuleFor(c => c.Dimension).NotNull().WithMessage("Choose the dimension.").IsInEnum().WithMessage("Choose the dimension from the list.");
        RuleFor(c => c.Text).NotEmpty().WithMessage("Write down what the client will do, or what is done.");
        RuleFor(c => c.Unit).IsInEnum().WithMessage("Choose day, week or month.");
    }
}

internal sealed class SaveLibraryEntryHandler(ICaseManagerDb db) : IHandler<SaveLibraryEntry, Guid>
{
    public async Task<Guid> HandleAsync(SaveLibraryEntry command, CancellationToken cancellationToken)
    {
        var content = new LibraryContent(command.Dimension!.Value, command.Text, command.Measure, command.DaysToTarget, command.Modality,
            command is { Times: { } times, Unit: { } unit } ? new Frequency(times, unit) : null, command.Minutes);
        LibraryEntry entry;
        if (command.EntryId is { } id)
        {
            entry = await db.LibraryEntries.Include(e => e.Texts).OneAsync(id, command.Version, "The entry", cancellationToken);
            entry.Change(content);
        }
        else
        {
            entry = db.LibraryEntries.Add(new LibraryEntry(command.Kind!.Value, content)).Entity;
        }

        Require.That(!await db.LibraryEntries.AnyAsync(e => e.Kind == entry.Kind && e.Dimension == entry.Dimension && e.Text == entry.Text && e.Id != entry.Id, cancellationToken),
            "library.text-taken", "Another entry of this dimension says the same. If it is archived, bring it back instead.", nameof(command.Text));
        await db.SaveChangesAsync(cancellationToken);
        return entry.Id;
    }
}
