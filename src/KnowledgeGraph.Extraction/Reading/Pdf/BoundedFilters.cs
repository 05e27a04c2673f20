using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>
/// The filters of PDF (ISO 32000-1, 7.4) with a limit on what they unpack to, which is found out before they do; and, for the library hands
/// nothing else through to those who read pages, what these share.
/// </summary>
/// <param name="budget">Counts.</param>
internal sealed class BoundedFilters(PdfBudget budget) : IFilterProvider
{
    // LZW can make 2,700 bytes of one, run lengths 64: their streams may be so much shorter. What other filters give is no text.
    private const int MostOfLzw = 2700;
    private const int MostOfOthers = 64;

    /// <summary>Whether the fonts say which characters they print.</summary>
    public UnmappedFonts Unmapped { get; } = new();

    /// <summary>The characters of the page that is read: one list for all pages, for each would be a large one.</summary>
    public List<Glyph> Glyphs { get; } = new(8192);

    /// <summary>What counts.</summary>
    public PdfBudget Budget => budget;

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new BoundedFilter(f, budget))];

    private sealed class BoundedFilter(IFilter filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Unpacked(filter switch
            {
                FlateFilter => Inflated(input),
                LzwFilter when input.Length > PdfBudget.LongestStream / MostOfLzw => LzwLength.Of(input.Span, PdfBudget.LongestStream),
                LzwFilter => input.Length,
                _ => input.Length > PdfBudget.LongestStream / MostOfOthers ? (long)input.Length * MostOfOthers : input.Length,
            });
            Memory<byte> output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            if (streamDictionary.TryGet(NameToken.Type, out IToken? type) && NameToken.ObjStm.Equals(type)
                && streamDictionary.TryGet(NameToken.First, out IToken? first) && first is NumericToken start)
            {
                ObjectReferences.RefuseIn(output.Span, start.Int);
            }

            return output;
        }

        // Unpacked into nothing first: memory is only taken for what is known to fit.
        private static long Inflated(Memory<byte> input)
        {
            if (!MemoryMarshal.TryGetArray<byte>(input, out ArraySegment<byte> bytes))
            {
                return input.Length;
            }

            long length = 0;
            try
            {
                using var packed = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
                using var flate = new ZLibStream(packed, CompressionMode.Decompress);
                Span<byte> nowhere = stackalloc byte[8192];
                while (flate.Read(nowhere) is > 0 and int read && length <= PdfBudget.LongestStream)
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged: the filter gives what came before the damage.
            }

            return length;
        }
    }
}
