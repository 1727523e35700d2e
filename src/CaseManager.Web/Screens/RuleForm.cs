using CaseManager.Application.RulePacks;
using CaseManager.Domain.RulePacks;

namespace CaseManager.Web.Screens;

/// <summary>What is typed about a rule; which fields are shown follows from what it is about.</summary>
public sealed class RuleForm
{
    /// <summary>The version of the record that the form was opened with.</summary>
    public int Version { get; set; }

    /// <summary>Where the rule stands in the draft; null for a new one.</summary>
    public int? Place { get; set; }

    /// <summary>What it is about.</summary>
    public RuleKind? Kind { get; set; }

    /// <summary>How a clock counts.</summary>
    public ClockUnit? Unit { get; set; }

    /// <summary>How many, of a clock.</summary>
    public int? Amount { get; set; }

    /// <summary>Denominator of a part of the stay.</summary>
    public int? Of { get; set; }

    /// <summary>A number.</summary>
    public int? Number { get; set; }

    /// <summary>Yes or no.</summary>
    public bool? IsYes { get; set; }

    /// <summary>Credentials, separated by commas.</summary>
    public string? List { get; set; }

    /// <summary>Fewest hours.</summary>
    public int? Least { get; set; }

    /// <summary>Most hours.</summary>
    public int? Most { get; set; }

    /// <summary>Day of treatment on which a take-home step opens.</summary>
    public int? FromDay { get; set; }

    /// <summary>Take-home supply, in days.</summary>
    public int? Days { get; set; }

    /// <summary>The service that it is for.</summary>
    public string? Service { get; set; }

    /// <summary>The level of care that it is for.</summary>
    public string? Level { get; set; }

    /// <summary>Where it is written.</summary>
    public string? Source { get; set; }

    /// <summary>Whether somebody read it there.</summary>
    public bool IsRechecked { get; set; }

    /// <summary>The form of a rule as it stands.</summary>
    public static RuleForm FormOf(Rule rule, int place, int version)
    {
        var form = new RuleForm
        {
            Version = version,
            Place = place,
            Kind = rule.Kind,
            Service = rule.Scope.Service,
            Level = rule.Scope.Level is { } level ? SaveRule.LevelText(level) : null,
            Source = rule.Source,
            IsRechecked = rule.IsRechecked,
        };
        form.Fill(rule.Value);
        return form;
    }

    /// <summary>The use case it stands for.</summary>
    public SaveRule ToCommand(Guid id) => new()
    {
        RulePackId = id,
        Version = Version,
        Place = Place,
        Kind = Kind,
        Unit = Unit,
        Amount = Amount,
        Of = Of,
        Number = Number,
        IsYes = IsYes,
        List = List,
        Least = Least,
        Most = Most,
        FromDay = FromDay,
        Days = Days,
        Service = Service,
        Level = Level,
        Source = Source,
        IsRechecked = IsRechecked,
    };

    private void Fill(RuleValue value)
    {
        switch (value)
        {
            case Clock clock:
                (Unit, Amount, Of) = (clock.Unit, clock.Unit is ClockUnit.None ? null : clock.Amount, clock.Of);
                break;
            case WholeNumber number:
                Number = number.Number;
                break;
            case YesNo answer:
                IsYes = answer.IsYes;
                break;
            case Credentials credentials:
                List = credentials.List;
                break;
            case WeeklyHours hours:
                (Least, Most) = (hours.Least, hours.Most);
                break;
            case TakeHomeStep step:
                (FromDay, Days) = (step.FromDay, step.Days);
                break;
        }
    }
}
