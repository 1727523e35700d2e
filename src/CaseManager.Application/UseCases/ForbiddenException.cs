namespace CaseManager.Application.UseCases;

/// <summary>The command as it stands needs a permission that the user does not hold.</summary>
public sealed class ForbiddenException() : Exception("The role does not allow this.");
