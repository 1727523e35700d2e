using CaseManager.Domain.Common;

namespace CaseManager.Application.Importing.Clients;

/// <summary>Reads the files of an import of clients.</summary>
public interface IClientFileReader
{
    /// <summary>Reads and checks every cell. A cell that is wrong refuses its row alone.</summary>
    /// <exception cref="RuleViolationException">
    /// <c>import.clients</c> or <c>import.map</c>: the file is no such table, or lacks a column; the map is wrong.
    /// </exception>
    ClientRecords Read(ClientFiles files);
}
