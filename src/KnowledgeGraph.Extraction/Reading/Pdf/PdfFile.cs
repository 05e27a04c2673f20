using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace KnowledgeGraph.Extraction.Reading.Pdf;

/// <summary>The pages of a PDF as anybody may have made it, read in bounded time and memory (ISO 32000-1).</summary>
internal static class PdfFile
{
    // Objects that lie in one another: pages in pages, forms in forms, arrays in arrays.
    private const int Deepest = 64;

    /// <summary>Hands out page after page; each is let go before the next is read.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="reading">What reading the file may cost; null for any.</param>
    /// <param name="take">Takes a page.</param>
    /// <exception cref="UnreadableDocumentException">It is encrypted, damaged, has no text, or asks for more than is read.</exception>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types",
        Justification = "The library throws exceptions of any type for files that are damaged; the message says so.")]
    public static void Read(ReadOnlyMemory<byte> content, ReadingBudget? reading, Action<PdfPage> take)
    {
        TextDecoder.RefuseTooLarge(content.Length);
        ObjectReferences.RefuseRings(content.Span);
        var filters = new BoundedFilters(new PdfBudget(reading));
        int page = 0;
        try
        {
            using PdfDocument document = PdfDocument.Open(content.ToArray(), new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = Deepest,
                FilterProvider = filters,
            });
            if (document.NumberOfPages > PdfBudget.MostPages)
            {
                throw new UnreadableDocumentException(string.Create(
                    CultureInfo.InvariantCulture,
                        $"has {document.NumberOfPages:N0} pages; at most {PdfBudget.MostPages:N0} are read as one document. Cut it into its documents"));
            }

            document.AddPageFactory<PdfPage, PdfPageFactory>();
            for (page = 1; page <= document.NumberOfPages; page++)
            {
                filters.Budget.BeginPage(page);
                take(document.GetPage<PdfPage>(page));
                ThrowIfRefused(filters.Budget);
            }
        }
        catch (UnreadableDocumentException)
        {
            throw;
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableDocumentException("is encrypted with a password: open it with its password and save it without one", e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            ThrowIfRefused(filters.Budget);
            string place = page > 0 ? string.Create(CultureInfo.InvariantCulture, $" on page {page}") : "";
            throw new UnreadableDocumentException($"is a damaged PDF{place}: {Advice.Shortened(e.Message)}. {Advice.PrintAnew}", e);
        }

        if (filters.Unmapped.AreMost)
        {
            throw new UnreadableDocumentException(
                "cannot be read: its fonts do not say which characters they print. Copied out of a viewer it would be gibberish too; "
                + "text recognition (OCR) helps");
        }
    }

    private static void ThrowIfRefused(PdfBudget budget)
    {
        if (budget.Refusal is { } refusal)
        {
            throw refusal;
        }
    }
}
