using System.Globalization;
using CsvHelper.Configuration;

namespace CaseManager.Infrastructure;

/// <summary>CSV files that people open in a spreadsheet.</summary>
internal static class SpreadsheetCsv
{
    /// <summary>What a spreadsheet takes for a formula is kept from being one by an apostrophe in front.</summary>
    public static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
    };
}
