using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Api.Explorer;

/// <summary>Writes text as UTF-8 into an answer, without a copy of the whole in between.</summary>
internal sealed class PageWriter(IBufferWriter<byte> output) : TextWriter
{
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    // Half a surrogate pair waits for its other half.
    public override void Write(ReadOnlySpan<char> buffer) => _encoder.Convert(buffer, output, flush: false, out _, out _);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _encoder.Convert([], output, flush: true, out _, out _);
        }

        base.Dispose(disposing);
    }
}
