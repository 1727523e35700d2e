namespace CaseManager.Reports.Engines.Skia.Text;

/// <summary>Words side by side, in the order in which they stand on paper. Width in ems.</summary>
internal sealed record TextLine(IReadOnlyList<ShapedWord> Words, float Width)
{
    public static TextLine Empty { get; } = new([], 0);

    /// <summary>Puts words in the order of reading into the order on paper: neighbours written from right to left change places.</summary>
    public static TextLine InReadingOrder(List<ShapedWord> words, float width)
    {
        for (var start = 0; start < words.Count; start++)
        {
            var end = start;
            while (end < words.Count && words[end].RightToLeft)
            {
                end++;
            }

            if (end > start + 1)
            {
                words.Reverse(start, end - start);
            }

            start = Math.Max(start, end - 1);
        }

        return new TextLine(words, width);
    }
}
