namespace CaseManager.Application.Importing;

/// <summary>One file of an import.</summary>
/// <param name="Field">The field it is chosen in, and its name while it waits to be confirmed.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="Bytes">As it was brought.</param>
public sealed record ImportPart(string Field, string Name, ReadOnlyMemory<byte> Bytes);
