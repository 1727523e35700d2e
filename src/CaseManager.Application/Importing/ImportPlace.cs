namespace CaseManager.Application.Importing;

/// <summary>A program that an import adds to, by its names.</summary>
public sealed record ImportPlace(string Site, string Program);
