using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using CaseManager.Application.Codes;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Codes;

internal sealed partial class TedsCodeSets : ITedsCodeSets
{
    private const int LastYear = 2100;
    private static readonly Lazy<TedsCodeFile> File = new(Load);
    private readonly ConcurrentDictionary<(TedsFile File, int Year), TedsCodeSet> sets = new();

    public TedsCodeSet Of(TedsFile file, int year)
    {
        var first = File.Value.FirstYear(file);
        Require.That(year >= first && year <= LastYear, "teds.year", $"The codes of TEDS-{(file is TedsFile.Admissions ? 'A' : 'D')} are known from {first} on, not of {year}.");
        return sets.GetOrAdd((file, year), key => new TedsCodeSet(key.File, key.Year, File.Value.Of(key.File, key.Year)));
    }

    public TedsCodeSet Named(string name)
    {
        var match = Shape().Match(name);
        Require.That(match.Success, "teds.name", $"“{name}” is not the name of a code set such as TEDS-A 2017 (admissions) or TEDS-D 2023 (discharges).");
        return Of(match.Groups["file"].Value == "A" ? TedsFile.Admissions : TedsFile.Discharges, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture));
    }

    private static TedsCodeFile Load()
    {
        using var json = typeof(TedsCodeSets).Assembly.GetManifestResourceStream("teds/teds-codes.json")!;
        return new TedsCodeFile(json);
    }

    [GeneratedRegex("^TEDS-(?<file>[AD]) (?<year>[0-9]{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
