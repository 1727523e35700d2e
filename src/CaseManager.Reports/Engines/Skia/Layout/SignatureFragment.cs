using CaseManager.Reports.Engines.Skia.Text;

namespace CaseManager.Reports.Engines.Skia.Layout;

/// <summary>Lines for one person's signature, name and date.</summary>
internal sealed record SignatureFragment(IReadOnlyList<TextLine> Labels, float Width) : Fragment(44)
{
    private const float LineAt = 30;
    private static readonly float[] Shares = [0.45f, 0.35f, 0.2f];

    /// <summary>Lays out one fragment a signer, all on one page.</summary>
    public static IEnumerable<Fragment> Of(IReadOnlyList<string> signers, LineBreaker lines, float width)
    {
        for (var i = 0; i < signers.Count; i++)
        {
            TextLine[] labels =
            [
                lines.Break($"{signers[i]} – signature", Theme.Small, width * Shares[0])[0],
                lines.Line("Name in print", Theme.Small),
                lines.Line("Date", Theme.Small),
            ];
            yield return new SignatureFragment(labels, width) { SpaceBefore = i == 0 ? 14 : 0, KeepWithNext = i < signers.Count - 1 };
        }
    }

    public override void Draw(PageCanvas canvas, float left, float top)
    {
        for (var i = 0; i < Labels.Count; i++)
        {
            var wide = Width * Shares[i];
            canvas.Rule(left, left + wide - 14, top + LineAt, Theme.ThinRule, Theme.Muted);
            canvas.Text(Labels[i], left, top + LineAt + 2, Theme.Small);
            left += wide;
        }
    }
}
