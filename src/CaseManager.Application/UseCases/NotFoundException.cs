namespace CaseManager.Application.UseCases;

/// <summary>What was asked for does not exist, or not for this user.</summary>
public sealed class NotFoundException(string what) : Exception($"{what} was not found.");
