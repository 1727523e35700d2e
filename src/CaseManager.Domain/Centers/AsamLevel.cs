using CaseManager.Domain.Common;

namespace CaseManager.Domain.Centers;

/// <summary>A level of care by The ASAM Criteria. The edition is stored, since the same code means other things in each.</summary>
public sealed record AsamLevel
{
    /// <summary>Codes of the 4th edition, from least to most intensive.</summary>
    public static readonly IReadOnlyList<string> FourthEdition = ["1.0", "1.5", "1.7", "2.1", "2.5", "2.7", "3.1", "3.5", "3.7", "4"];

    /// <summary>Codes of the 3rd edition, which payers still name; opioid treatment programs and withdrawal management have codes of their own.</summary>
    public static readonly IReadOnlyList<string> ThirdEdition =
        ["0.5", "1", "OTP", "2.1", "2.5", "3.1", "3.3", "3.5", "3.7", "4", "1-WM", "2-WM", "3.2-WM", "3.7-WM", "4-WM"];

    /// <summary>Longest code, in characters.</summary>
    public const int CodeLength = 8;

    /// <exception cref="RuleViolationException"><c>asam.level</c>: not a code of that edition.</exception>
    public AsamLevel(string code, int edition = 4)
    {
        var codes = edition switch
        {
            3 => ThirdEdition,
            4 => FourthEdition,
            _ => [],
        };
        Require.That(codes.Contains(code), "asam.level", $"“{code}” is not a level of the ASAM Criteria, edition {edition}.", "AsamLevel");
        Code = code;
        Edition = edition;
    }

    /// <summary>Such as <c>2.1</c> (intensive outpatient).</summary>
    public string Code { get; }

    /// <summary>The edition of the ASAM Criteria that the code is of.</summary>
    public int Edition { get; }
}
