namespace CaseManager.Application.Reporting.Packs;

/// <summary>Hands packs to the workers. Losing an entry loses nothing: the truth is in <see cref="Domain.Reporting.Packs.ReportPack"/> and its items.</summary>
public interface IPackQueue
{
    /// <summary>Asks several workers to share the pack; asking twice makes no item twice.</summary>
    void Enqueue(Guid packId);
}
