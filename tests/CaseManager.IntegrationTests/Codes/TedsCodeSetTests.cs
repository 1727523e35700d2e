using System.Reflection;
using System.Text;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;
using CaseManager.Infrastructure.Codes;

namespace CaseManager.IntegrationTests.Codes;

/// <summary>The shipped codes of TEDS, read and written.</summary>
public sealed class TedsCodeSetTests
{
    private static readonly TedsCodeSets Sets = new();

    private static IEnumerable<TestCaseData> EveryYear =>
        from file in Enum.GetValues<TedsFile>()
        from year in Enumerable.Range(2000, 26)
        where file is TedsFile.Admissions || year >= 2006
        from variable in TedsVariable.All
        where Sets.Of(file, year).Has(variable)
        select new TestCaseData(file, year, variable.Name).SetArgDisplayNames($"{file}", $"{year}", variable.Name);

    [TestCaseSource(nameof(EveryYear))]
    public void What_is_read_is_written_so_that_it_reads_the_same(TedsFile file, int year, string name)
    {
        var set = Sets.Of(file, year);
        var variable = TedsVariable.All.Single(v => v.Name == name);

        Assert.That(Read(set, variable, "-9"), Is.Null);
        Assert.That(Read(set, variable, " "), Is.Null);
        Assert.That(Write(set, variable, null), Is.EqualTo("-9"));
        Assert.That(() => Read(set, variable, "97x"), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo("teds.code"));
        var codes = Enumerable.Range(0, 60).Select(c => $"{c}").Where(c => TryRead(set, variable, c) is not null).ToList();
        Assert.That(codes, Has.Count.AtLeast(2));
        foreach (var value in codes.Select(c => Read(set, variable, c)))
        {
            Assert.That(Read(set, variable, Write(set, variable, value)), Is.EqualTo(value));
        }
    }

    [TestCase("TEDS-D 2014", "4", Ethnicity.CubanOrOtherHispanic)]
    [TestCase("TEDS-D 2015", "4", Ethnicity.NotHispanic)]
    [TestCase("TEDS-D 2014", "6", Ethnicity.HispanicUnspecified)]
    [TestCase("TEDS-D 2019", "5", Ethnicity.HispanicUnspecified)]
    public void A_code_means_what_it_meant_in_its_year(string set, string code, Ethnicity meaning) =>
        Assert.That(Sets.Named(set).Read(TedsVariable.Ethnicity, code), Is.EqualTo(meaning));

    [TestCase("TEDS-D 2014", "4", "18-20")]
    [TestCase("TEDS-D 2014", "12", "55+")]
    [TestCase("TEDS-D 2015", "4", "21-24")]
    [TestCase("TEDS-D 2019", "12", "65+")]
    [TestCase("TEDS-A 2017", "11", "55-64")]
    public void Age_bands_moved(string set, string code, string age) =>
        Assert.That(Sets.Named(set).Read(TedsVariable.Age, code), Is.EqualTo(NumberRange.Parse(age)));

    [TestCase("11", "1")]
    [TestCase("12", "2")]
    [TestCase("17", "3")]
    [TestCase("18", "4")]
    [TestCase("24", "5")]
    [TestCase("29", "6")]
    [TestCase("30", "7")]
    [TestCase("71", "7")]
    [TestCase("10-13", "-9")]
    public void The_age_of_first_use_is_written_as_a_band(string age, string code) =>
        Assert.That(Sets.Of(TedsFile.Admissions, 2019).Write(TedsVariable.FirstUse, NumberRange.Parse(age)), Is.EqualTo(code));

    [TestCase("TEDS-D 2010", "17", "17", "17")]
    [TestCase("TEDS-D 2019", "3", "15-30", "3")]
    public void Days_waited_were_numbers_once(string set, string code, string days, string written)
    {
        var read = Sets.Named(set).Read(TedsVariable.DaysWaited, code);

        Assert.That(read, Is.EqualTo(NumberRange.Parse(days)));
        Assert.That(Sets.Named(set).Write(TedsVariable.DaysWaited, read), Is.EqualTo(written));
    }

    [TestCase("TEDS-D 2010", SubstanceFrequency.OneToTwoTimesAWeek, "3")]
    [TestCase("TEDS-D 2019", SubstanceFrequency.OneToTwoTimesAWeek, "2")]
    [TestCase("TEDS-D 2019", SubstanceFrequency.SomeUse, "2")]
    [TestCase("TEDS-D 2010", SubstanceFrequency.SomeUse, "-9")]
    public void The_finest_frequency_is_folded_where_a_file_has_bands(string set, SubstanceFrequency frequency, string code) =>
        Assert.That(Sets.Named(set).Write(TedsVariable.Frequency, frequency), Is.EqualTo(code));

    [TestCase("0", "1")]
    [TestCase("7", "3")]
    [TestCase("8", "4")]
    [TestCase("45", "4")]
    [TestCase("1+", "5")]
    public void Self_help_is_written_from_the_count(string times, string code) =>
        Assert.That(Sets.Of(TedsFile.Discharges, 2023).Write(TedsVariable.SelfHelp, NumberRange.Parse(times)), Is.EqualTo(code));

    [TestCase("TEDS-A 2019", "1", "1")]
    [TestCase("TEDS-A 2019", "5", "5+")]
    [TestCase("TEDS-D 2019", "1", "1+")]
    [TestCase("TEDS-D 2017", "1", "1+")]
    [TestCase("TEDS-D 2023", "One prior", "1+")]
    public void Prior_treatments_are_read_no_closer_than_the_file_knows(string set, string code, string count) =>
        Assert.That(Sets.Named(set).Read(TedsVariable.PriorTreatments, code), Is.EqualTo(NumberRange.Parse(count)));

    [Test]
    public void A_code_is_also_known_by_its_label_and_as_a_decimal()
    {
        var set = Sets.Named("TEDS-D 2023");

        Assert.That(set.Read(TedsVariable.Service, "Rehab Short-term (≤30 days)"), Is.EqualTo(ServiceSetting.ResidentialShortTerm));
        Assert.That(set.Read(TedsVariable.Service, "rehab/residential, short term (30 days or fewer)"), Is.EqualTo(ServiceSetting.ResidentialShortTerm));
        Assert.That(set.Read(TedsVariable.Diagnosis, "5.0"), Is.EqualTo(DsmDiagnosisGroup.OpioidDependence));
    }

    [Test]
    public void What_is_no_code_is_refused_and_told_what_there_is() => Assert.That(
        () => Sets.Named("TEDS-D 2019").Read(TedsVariable.Living, "4"),
        Throws.TypeOf<RuleViolationException>().With.Message.EqualTo(
            "“4” is not a code of LIVARAG in TEDS-D 2019. Its codes are 1 (Homeless), 2 (Dependent living), 3 (Independent living), 9, -9 (missing)."));

    [TestCase("TEDS-A 1999", "teds.year")]
    [TestCase("TEDS-D 2005", "teds.year")]
    [TestCase("TEDS-D 2101", "teds.year")]
    [TestCase("TEDS 2019", "teds.name")]
    public void Years_that_nobody_knows_the_codes_of_are_refused(string set, string code) =>
        Assert.That(() => Sets.Named(set), Throws.TypeOf<RuleViolationException>().With.Property("Code").EqualTo(code));

    [TestCase("\"PSOURCE\"", "\"PSORCE\"", "PSORCE is no variable.")]
    [TestCase("\"Homeless\", \"Homeless\"", "\"Homeles\", \"Homeless\"", "LIVARAG 1: “Homeles” is no LivingArrangement.")]
    [TestCase("\"D 2015-\"", "\"D 2016-\"", "there are no codes of 2015.")]
    [TestCase("\"D 2015-\"", "\"D 2014-\"", "overlap others.")]
    [TestCase("[\"2\", \"Dependent\"", "[\"1\", \"Dependent\"", "LIVARAG: “1” is there twice.")]
    public void A_mistake_in_the_codes_is_noticed_when_they_are_read(string right, string wrong, string message)
    {
        using var resource = typeof(TedsCodeFile).Assembly.GetManifestResourceStream("teds/teds-codes.json")!;
        var json = new StreamReader(resource).ReadToEnd();
        Assert.That(json, Does.Contain(right));

        Assert.That(() => new TedsCodeFile(new MemoryStream(Encoding.UTF8.GetBytes(json.Replace(right, wrong, StringComparison.Ordinal)))),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(message));
    }

    private static object? TryRead(TedsCodeSet set, TedsVariable variable, string text)
    {
        try
        {
            return Read(set, variable, text);
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    private static object? Read(TedsCodeSet set, TedsVariable variable, string text) => Call(nameof(TedsCodeSet.Read), set, variable, text);

    private static string Write(TedsCodeSet set, TedsVariable variable, object? value) => (string)Call(nameof(TedsCodeSet.Write), set, variable, value)!;

    private static object? Call(string method, TedsCodeSet set, TedsVariable variable, object? argument)
    {
        try
        {
            return typeof(TedsCodeSet).GetMethod(method)!.MakeGenericMethod(variable.GetType().GetGenericArguments()).Invoke(set, [variable, argument]);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }
}
