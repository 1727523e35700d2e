using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using CaseManager.Domain.Codes;
using CaseManager.Domain.Common;

namespace CaseManager.Infrastructure.Codes;

/// <summary>
/// The codes of TEDS by variable, file and year, as <c>database/seed/reference/teds</c> describes them. Everything is checked when it is read: a
/// mistake in it would turn into wrong records.
/// </summary>
internal sealed partial class TedsCodeFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    // Of a set that is still in use.
    private const int LastYear = 9999;

    private readonly List<Span> spans = [];

    private sealed record WholeFile(string Source, string Release, IReadOnlyList<string> Notes, IReadOnlyList<Variable> Variables);

    private sealed record Variable(string Name, IReadOnlyList<CodesOfYears> Sets);

    private sealed record CodesOfYears(IReadOnlyList<string> Years, IReadOnlyList<IReadOnlyList<string>> Codes);

    private sealed record Span(string Variable, TedsFile File, int From, int To, IReadOnlyList<TedsCode> Codes);

    /// <exception cref="InvalidDataException">Something is wrong with it.</exception>
    public TedsCodeFile(Stream json)
    {
        var file = JsonSerializer.Deserialize<WholeFile>(json, Options)!;
        foreach (var variable in file.Variables)
        {
            var known = TedsVariable.All.FirstOrDefault(v => v.Name == variable.Name) ?? throw new InvalidDataException($"{variable.Name} is no variable.");
            foreach (var set in variable.Sets)
            {
                var codes = Check(variable.Name, [.. set.Codes.Select(c => Code(known, c))]);
                spans.AddRange(set.Years.Select(years => Years(variable.Name, years, codes)));
            }
        }

        RequireWhole();
    }

    /// <summary>The first year whose codes are known.</summary>
    public int FirstYear(TedsFile file) => spans.Where(s => s.File == file).Min(s => s.From);

    /// <summary>The codes of a file and year, by variable.</summary>
    public Dictionary<string, IReadOnlyList<TedsCode>> Of(TedsFile file, int year) =>
        spans.Where(s => s.File == file && s.From <= year && year <= s.To).ToDictionary(s => s.Variable, s => s.Codes);

    private static TedsCode Code(TedsVariable variable, IReadOnlyList<string> parts)
    {
        if (parts.Count < 2)
        {
            throw new InvalidDataException($"{variable.Name}: a code needs a value.");
        }

        try
        {
            var values = parts[1].Length == 0 || parts[0] == TedsCode.Number ? [] : parts[1].Split('|').Select(variable.Parse).ToList();
            return new TedsCode(parts[0], values, [.. parts.Skip(2)]);
        }
        catch (Exception e) when (e is FormatException or RuleViolationException)
        {
            throw new InvalidDataException($"{variable.Name} {parts[0]}: {e.Message}", e);
        }
    }

    private static List<TedsCode> Check(string variable, List<TedsCode> codes)
    {
        var twice = codes.SelectMany(c => c.Labels.Prepend(c.Code).Distinct(TextKey.Comparer).Select(TextKey.Of))
            .GroupBy(text => text).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? codes : throw new InvalidDataException($"{variable}: “{twice.Key}” is there twice.");
    }

    private Span Years(string variable, string years, IReadOnlyList<TedsCode> codes)
    {
        var match = YearsShape().Match(years);
        var file = match.Groups["file"].Value == "A" ? TedsFile.Admissions : TedsFile.Discharges;
        if (!match.Success)
        {
            throw new InvalidDataException($"{variable}: “{years}” are no years such as “A 2000-2014” or “D 2015-”.");
        }

        var from = int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
        var to = match.Groups["to"].Length > 0 ? int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) : LastYear;
        return from <= to && !spans.Any(s => s.Variable == variable && s.File == file && s.From <= to && from <= s.To)
            ? new Span(variable, file, from, to, codes)
            : throw new InvalidDataException($"{variable}: the years “{years}” run backwards, or overlap others.");
    }

    // A variable that a file has, it has from its first year on without a gap.
    private void RequireWhole()
    {
        foreach (var variable in TedsVariable.All)
        {
            foreach (var file in spans.Where(s => s.Variable == variable.Name).GroupBy(s => s.File))
            {
                var next = FirstYear(file.Key);
                foreach (var span in file.OrderBy(s => s.From))
                {
                    next = span.From == next ? span.To + 1 : throw new InvalidDataException($"{variable.Name}: there are no codes of {next}.");
                }
            }

            if (!spans.Any(s => s.Variable == variable.Name))
            {
                throw new InvalidDataException($"{variable.Name} has no codes.");
            }
        }
    }

    [GeneratedRegex("^(?<file>[AD]) (?<from>[0-9]{4})-(?<to>[0-9]{4})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearsShape();
}
