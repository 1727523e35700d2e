namespace CaseManager.Reports.Engines.Skia.Volumes;

/// <summary>Passes everything on, and from a moment on keeps a copy of it.</summary>
internal sealed class TailStream(Stream output) : Stream
{
    private MemoryStream? tail;

    /// <summary>What was written since <see cref="KeepTail"/>.</summary>
    public ReadOnlySpan<byte> Tail => tail is null ? [] : tail.GetBuffer().AsSpan(0, (int)tail.Length);

    /// <summary>Where in the output the tail begins.</summary>
    public long TailStart { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => output.Position;

    public override long Position
    {
        get => output.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>Begins to keep a copy.</summary>
    public void KeepTail() => (tail, TailStart) = (new MemoryStream(), output.Position);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        output.Write(buffer);
        tail?.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        tail?.Dispose();
        base.Dispose(disposing);
    }
}
