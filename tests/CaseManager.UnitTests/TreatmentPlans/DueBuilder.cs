using System.Globalization;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Common;
using CaseManager.Domain.RulePacks;
using CaseManager.Domain.TreatmentPlans;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.TreatmentPlans;

/// <summary>A stay with the versions of its plan, under the rules that a test names.</summary>
internal sealed class DueBuilder(string admitted, params Rule[] rules)
{
    private readonly List<DueVersion> versions = [];
    private readonly HashSet<DateOnly> holidays = [];
    private readonly List<DateOnly> served = [];
    private AsamLevel? level;

    public RuleHistory Rules { get; init; } = new(Packs.OfProduct(new(2000, 1, 1), SetOf(rules)), null, new Dictionary<Guid, RulePack>());

    public static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Rule Clock(RuleKind kind, ClockUnit unit, int amount, int? of = null, RuleScope? scope = null) => Packs.Rule(kind, new Clock(unit, amount, of), scope);

    /// <summary>What no version lacks, with these clocks and no others.</summary>
    public static RuleSet SetOf(params Rule[] clocks) => new([.. Packs.Rules.Rules.Where(r => r.Value.GetType() != typeof(Clock)), .. clocks]);

    public DueBuilder At(string code)
    {
        level = new AsamLevel(code);
        return this;
    }

    public DueBuilder Closed(params string[] days)
    {
        holidays.UnionWith(days.Select(On));
        return this;
    }

    public DueBuilder Served(params string[] days)
    {
        served.AddRange(days.Select(On));
        return this;
    }

    /// <summary>The next version, signed on a day.</summary>
    public DueBuilder Version(PlanStatus status, string? signed = null, ClientAnswer? answer = ClientAnswer.Agreed, string? again = null)
    {
        versions.Add(new DueVersion(Guid.NewGuid(), versions.Count + 1, status, signed is null ? null : On(signed), signed is null ? null : answer, again is null ? null : On(again)));
        return this;
    }

    /// <summary>The next version, in force, signed at an instant (UTC) at a site.</summary>
    public DueBuilder SignedAt(string utc, string zone) => Version(PlanStatus.Active, DateOnly.FromDateTime(SiteClock.Of(zone)
        .ToLocal(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public Guid Plan(int number) => versions[number - 1].Id;

    public IReadOnlyList<DueItem> Due(string today) =>
        PlanDue.Of(new DueStay(On(admitted), level, versions, new ClockContext { Holidays = holidays, ServiceDates = served }), Rules, On(today));

    /// <summary>What is to be done for the plan itself.</summary>
    public DueItem Next(string today) => Due(today)[0];
}
