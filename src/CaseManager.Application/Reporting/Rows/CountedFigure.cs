namespace CaseManager.Application.Reporting.Rows;

/// <summary>A kind of figure.</summary>
/// <param name="Of">What its rows are.</param>
/// <param name="Words">What it is called.</param>
/// <param name="Rule">How it is counted.</param>
public sealed record CountedFigure(RowsOf Of, string Words, string Rule);
