namespace CaseManager.Application.UseCases;

/// <summary>What came of a use case: a value, or the problems that kept it from happening.</summary>
public sealed record Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Problem> problems) => (Value, Problems) = (value, problems);

    /// <summary>The result; only where <see cref="Succeeded"/>.</summary>
    public T? Value { get; }

    /// <summary>Empty where it succeeded.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether it happened.</summary>
    public bool Succeeded => Problems.Count == 0;

    /// <summary>Whether what it was about does not exist, or not for this user.</summary>
    public bool IsNotFound => Problems is [{ Code: UseCaseProblems.NotFound }];

    /// <summary>Whether the user may not do it.</summary>
    public bool IsForbidden => Problems is [{ Code: UseCaseProblems.Forbidden }];

    /// <summary>Whether somebody else changed the same thing meanwhile.</summary>
    public bool IsConflict => Problems is [{ Code: UseCaseProblems.Conflict }];

    internal static Outcome<T> Success(T value) => new(value, []);

    internal static Outcome<T> Failure(params IReadOnlyList<Problem> problems) => new(default, problems);
}

/// <summary>Codes of problems that every use case can have.</summary>
public static class UseCaseProblems
{
    /// <summary>It does not exist, or not for this user.</summary>
    public const string NotFound = "not-found";

    /// <summary>The user may not do it.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>Somebody else changed it meanwhile.</summary>
    public const string Conflict = "conflict";

    /// <summary>A value that must be unique is already there.</summary>
    public const string Duplicate = "duplicate";
}
