using CaseManager.Application.Reporting.Blocks;
using CaseManager.Application.Reporting.Progress;

namespace CaseManager.Reports.Documents.Progress;

/// <summary>Lines to sign on, last of all.</summary>
public sealed class SignatureSection : IProgressSection
{
    /// <inheritdoc/>
    public int Order => 1000;

    /// <inheritdoc/>
    public Task<IReadOnlyList<Block>> ComposeAsync(ProgressScope scope, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Block>>([new HeadingBlock(2, "Signatures"), new SignaturesBlock(["Client", "Counselor", "Supervisor"])]);
}
