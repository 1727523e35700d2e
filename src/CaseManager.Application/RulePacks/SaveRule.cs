using System.Globalization;
using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.RulePacks;
using FluentValidation;

namespace CaseManager.Application.RulePacks;

/// <summary>Adds a rule to the draft of a pack, or puts it in the place of one. Which of the values count follows from the kind.</summary>
public sealed record SaveRule : ICommand
{
    /// <inheritdoc/>
    public static Permission Needs => Permission.SetUpCenter;

    /// <inheritdoc/>
    public IReadOnlyList<Subject> About => Subject.Center;

    /// <summary>The pack.</summary>
    public required Guid RulePackId { get; init; }

    /// <summary>The version of the record that the form was opened with.</summary>
    public required int Version { get; init; }

    /// <summary>Where the rule to replace stands in the draft, from 0; null for a new one.</summary>
    public int? Place { get; init; }

    /// <summary>What it is about; a rule that is replaced keeps its kind.</summary>
    public RuleKind? Kind { get; init; }

    /// <summary>Of a clock.</summary>
    public ClockUnit? Unit { get; init; }

    /// <summary>Of a clock.</summary>
    public int? Amount { get; init; }

    /// <summary>Of a clock that counts a part of the stay.</summary>
    public int? Of { get; init; }

    /// <summary>Of a number.</summary>
    public int? Number { get; init; }

    /// <summary>Of a yes or no.</summary>
    public bool? IsYes { get; init; }

    /// <summary>Of credentials.</summary>
    public string? List { get; init; }

    /// <summary>Of weekly hours.</summary>
    public int? Least { get; init; }

    /// <summary>Of weekly hours.</summary>
    public int? Most { get; init; }

    /// <summary>Of a take-home step.</summary>
    public int? FromDay { get; init; }

    /// <summary>Of a take-home step.</summary>
    public int? Days { get; init; }

    /// <summary>The service that it is for, in words.</summary>
    public string? Service { get; init; }

    /// <summary>The level of care that it is for, as <see cref="LevelText"/> writes it.</summary>
    public string? Level { get; init; }

    /// <summary>Where it is written.</summary>
    public string? Source { get; init; }

    /// <summary>Whether somebody read it there.</summary>
    public bool IsRechecked { get; init; }

    /// <summary>How a level is written in <see cref="Level"/>, such as <c>4/3.5</c> for 3.5 of the 4th edition.</summary>
    public static string LevelText(AsamLevel level) => string.Create(CultureInfo.InvariantCulture, $"{level.Edition}/{level.Code}");

    internal RuleValue ToValue(RuleKind kind) => kind.ValueType() switch
    {
        var type when type == typeof(Clock) => new Clock(Needed(Unit, nameof(Unit)), Unit is ClockUnit.None ? 0 : Needed(Amount, nameof(Amount)), Unit is ClockUnit.PartOfStay ? Needed(Of, nameof(Of)) : null),
        var type when type == typeof(WholeNumber) => new WholeNumber(Needed(Number, nameof(Number))),
        var type when type == typeof(YesNo) => new YesNo(Needed(IsYes, nameof(IsYes))),
        var type when type == typeof(Credentials) => new Credentials(List ?? ""),
        var type when type == typeof(WeeklyHours) => new WeeklyHours(Needed(Least, nameof(Least)), Most),
        _ => new TakeHomeStep(Needed(FromDay, nameof(FromDay)), Needed(Days, nameof(Days))),
    };

    internal RuleScope ToScope()
    {
        if (string.IsNullOrWhiteSpace(Level))
        {
            return new RuleScope(Service);
        }

        var known = AsamLevel.FourthEdition.Select(c => new AsamLevel(c)).Concat(AsamLevel.ThirdEdition.Select(c => new AsamLevel(c, 3)));
        return new RuleScope(Service, known.FirstOrDefault(l => LevelText(l) == Level)
            ?? throw new RuleViolationException("asam.level", "Choose a level from the list.", nameof(Level)));
    }

    private static T Needed<T>(T? value, string field)
        where T : struct =>
        value ?? throw new RuleViolationException("rule.value", "Fill this in.", field);
}

internal sealed class SaveRuleValidator : AbstractValidator<SaveRule>
{
    public SaveRuleValidator()
    {
        RuleFor(c => c.Kind).IsInEnum().WithMessage("Choose what the rule is about.");
        RuleFor(c => c.Kind).NotNull().When(c => c.Place is null).WithMessage("Choose what the rule is about.");
        RuleFor(c => c.Unit).IsInEnum().WithMessage("Choose how the clock counts.");
        RuleFor(c => c.Source).NotEmpty().WithMessage("Say where the rule is written.");
    }
}

internal sealed class SaveRuleHandler(ICaseManagerDb db) : IHandler<SaveRule, Guid>
{
    public async Task<Guid> HandleAsync(SaveRule command, CancellationToken cancellationToken)
    {
        var pack = await db.RulePackAsync(command.RulePackId, command.Version, cancellationToken);
        var instead = command.Place is null ? null : pack.RuleAt(command.Place);
        var kind = instead?.Kind ?? command.Kind!.Value;
        pack.SetRule(new Rule(kind, command.ToValue(kind), command.Source!, command.IsRechecked, command.ToScope()), instead);
        await db.SaveChangesAsync(cancellationToken);
        return pack.Id;
    }
}
