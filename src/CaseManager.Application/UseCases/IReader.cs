namespace CaseManager.Application.UseCases;

/// <summary>
/// Marks a class that reads for screens and the command line: it projects straight to what is shown, tracks nothing,
/// and is found by dependency injection under its own type.
/// </summary>
#pragma warning disable CA1040 // A mark is all it is.
public interface IReader;
#pragma warning restore CA1040
