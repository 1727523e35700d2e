using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Medication;
using FluentValidation;

namespace CaseManager.Application.Medication;

/// <summary>What is filled in about a dose.</summary>
public sealed record DoseFields
{
    /// <summary>What became of it.</summary>
    public DoseKind? Kind { get; init; }

    /// <summary>The day; null for today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The time; null for now.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>What was given; null for the dose of the order.</summary>
    public decimal? Dose { get; init; }

    /// <summary>Days of supply taken home.</summary>
    public int? Days { get; init; }

    /// <summary>First day that the supply is for.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>What is to be said of it.</summary>
    public string? Remark { get; init; }

    /// <exception cref="RuleViolationException"><c>dose.time</c>: of another day than today the time is asked for.</exception>
    internal DoseEntry EntryBy(StepAuthor author)
    {
        var (day, now) = (Date ?? author.Now.On, author.Now);
        Require.That(Time is not null || day >= now.On || Kind is DoseKind.Missed, "dose.time", "Enter the time: it was not today.", nameof(Time));
        // That nobody came is known at the end of the day.
        return new DoseEntry(Kind!.Value, day, Time ?? (day < now.On ? new TimeOnly(23, 59) : now.At!.Value)) { Dose = Dose, Days = Days, FirstDay = FirstDay, Remark = Remark };
    }
}

internal sealed class DoseFieldsValidator : AbstractValidator<DoseFields>
{
    public DoseFieldsValidator()
    {
        RuleFor(f => f.Kind).NotNull().WithMessage("Choose what became of the dose.").IsInEnum().WithMessage("Choose what became of the dose from the list.");
        RuleFor(f => f.Days).NotNull().When(f => f.Kind is DoseKind.TakenHome).WithMessage("Enter how many days it is for.");
    }
}
