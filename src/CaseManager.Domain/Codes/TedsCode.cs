namespace CaseManager.Domain.Codes;

/// <summary>One code of a variable.</summary>
/// <param name="Code">As it stands in a file; <see cref="Number"/> where the code is the number itself.</param>
/// <param name="Values">What of ours it stands for: the first is what it is read into, all are written as it. None where it means missing.</param>
/// <param name="Labels">Its words in codebooks and decoded files.</param>
public sealed record TedsCode(string Code, IReadOnlyList<object> Values, IReadOnlyList<string> Labels)
{
    /// <summary>The code of a variable whose codes are numbers that mean themselves.</summary>
    public const string Number = "#";
}
