namespace CaseManager.Application.UseCases;

/// <summary>Something that stands in the way, for a person to read.</summary>
/// <param name="Code">Stable name, such as <c>plan.peer-support-alone</c>.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Field">The field that it belongs beside; null where it concerns the whole.</param>
public sealed record Problem(string Code, string Message, string? Field = null);
