namespace CaseManager.Application.Importing;

/// <summary>A row of a file, as remarks name it.</summary>
public interface IImportRow
{
    /// <summary>Which data row it is, from 1.</summary>
    int Number { get; }

    /// <summary>The line of the file where it begins, from 1.</summary>
    int Line { get; }
}
