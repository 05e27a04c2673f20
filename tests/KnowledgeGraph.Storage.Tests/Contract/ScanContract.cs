using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Everything that a graph holds can be read page after page, and makes the same graph elsewhere.</summary>
public abstract class ScanContract : StoreContract
{
    [Test]
    public async Task Scan_InPages_IsAllInTheOrderOfTheIds()
    {
        await SaveTogetherAsync(WholeGraph.Texts);
        IReadOnlyList<KeptText> texts = await Store.TextsAfterAsync(null, 100);
        KeptInstrument[] instruments = [.. await Store.InstrumentsAfterAsync(null, 100)];
        IReadOnlyList<KeptReference> references = await Store.ReferencesAfterAsync(null, 100);
        IReadOnlyList<string> names = await Store.NamesAfterAsync(null, 100);
        IReadOnlyList<Body> bodies = await Store.BodiesAfterAsync(null, 100);
        var paged = new List<KeptText>();
        for (InstrumentId? after = null; await Store.TextsAfterAsync(after, 1) is { Count: > 0 } page; after = page[^1].Instrument)
        {
            paged.AddRange(page);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts.Select(t => (t.Instrument.Value, t.Letter)), Is.EqualTo(
                [("A/RES/70/1", "B"), ("A/RES/73/1", ""), ("A/RES/73/1", "fr"), ("A/RES/76/181", ""), ("E/RES/2022/14", "")]));
            Assert.That(paged.Select(Shown), Is.EqualTo(texts.Select(Shown)));
            Assert.That(instruments.Select(i => i.Instrument.Id.Value), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);
            Assert.That(instruments, Has.Length.EqualTo((await Store.StatisticsAsync()).Instruments));
            Assert.That(instruments.Single(i => i.Instrument.Id.Value == "A/RES/76/181").Citations, Is.EqualTo(1));
            Assert.That((await Store.InstrumentsAfterAsync(instruments[2].Instrument.Id, 2)).Select(i => i.Instrument.Id),
                Is.EqualTo(instruments[3..5].Select(i => i.Instrument.Id)));
            Assert.That(references.Single(r => r.Id == "2030-agenda").Instrument.Value, Is.EqualTo("A/RES/70/1"));
            Assert.That(await Store.ReferencesAfterAsync(references[0].Id, 1), Is.EqualTo(references.Skip(1).Take(1)));
            Assert.That(names, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique.And.SupersetOf(
                new[] { "2030-agenda", "a-res-76-181", "e-res-2022-14" }).And.None.Contains(":"));
            Assert.That((await Store.NamedAsync(names)).Select(n => n.Key), Is.EquivalentTo(names));
            Assert.That(await Store.NamesAfterAsync(names[1], 2), Is.EqualTo(names.Skip(2).Take(2)));
            Assert.That(bodies.Select(b => b.Id.Value), Is.EqualTo(
                ["body:economic-and-social-council", "body:general-assembly", "body:world-conference-on-crime"]));
            Assert.That(await Store.BodiesAfterAsync(bodies[1].Id, 5), Is.EqualTo(bodies.Skip(2)));
            Assert.That((await Store.SourcesAfterAsync("A_RES_70_1B.txt", 2)).Select(s => (s.Path, s.Instrument.Value, s.Letter)),
                Is.EqualTo([("A_RES_73_1.txt", "A/RES/73/1", ""), ("E_RES_2022_14.txt", "E/RES/2022/14", "")]));
        }
    }

    [Test]
    public async Task Text_IsWhole()
    {
        await SaveTogetherAsync(WholeGraph.Texts);
        Document document = WholeGraph.Texts[0];
        KeptText text = (await Store.TextsAfterAsync(null, 100)).Single(t => t.Instrument == document.Head.Id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSerializer.Serialize(text.Head), Is.EqualTo(JsonSerializer.Serialize(document.Head)));
            Assert.That(text.Provisions.Select(p => (p.Id.Label, p.Kind, p.Number, p.Text, p.Ordinal)), Is.EqualTo(
                document.Provisions.Select((p, at) => (p.Label, p.Kind, p.Number, p.Text, at))));
            Assert.That(text.Provisions.SelectMany(p => p.Marks), Is.EqualTo(document.Provisions.SelectMany(p => p.Marks)));
            Assert.That(text.Provisions.Select(p => p.Parent?.Label), Is.EqualTo([null, null, null, "OP1", "PP1"]));
            Assert.That(
                text.Citations.Select(c => (c.Source, c.Span, c.Text, c.Status, c.Pinpoint, string.Join(' ', c.Parts), c.CitedDate, c.CitedTitle, c.CitedName,
                    c.Verb, c.Relation)),
                Is.EqualTo(document.Citations.Select(c => (c.Source, c.Span, c.Text, c.Status, c.Pinpoint, string.Join(' ', c.Parts), c.CitedDate,
                    c.CitedTitle, c.CitedName, c.Verb, c.Relation))));
            Assert.That(text.Citations.Select(c => c.Cited?.ToString()), Is.EqualTo(
                document.Citations.Select(c => c.Status == CitationStatus.Resolved ? new KeptReference(c.Target!.Id.Value, c.Target.Id).ToString() : null)));
            Assert.That(text.Citations[0].Provisions.Select(p => p.ToString()), Is.EqualTo(["A/RES/76/181#Annex:29"]));
            Assert.That(text.Citations[2].Candidates.Select(c => c.Id), Is.EqualTo(["convention-b", "convention-a"]));
            Assert.That(text.Statements.Select(s => $"{s.Subject.Id} {s.Relation} {s.Object?.Id}{s.Body?.Name} {s.Source}"), Is.EqualTo(
            [
                "A/RES/76/181 Endorses kyoto-declaration-on-advancing-crime-prevention PP1",
                "convention-a AdoptedBy World Conference on Crime FN1",
            ]));
            Assert.That(text.Diagnostics, Is.EqualTo(document.Diagnostics));
            Assert.That(text.Assertions, Does.Contain(new KeptAssertion("A/RES/70/1", "DATE", "2015-09-25", 1)));
        }
    }

    [Test]
    public async Task Restore_InAnyOrder_MakesTheSameGraph()
    {
        await SaveTogetherAsync(WholeGraph.Texts);
        string graph = await GraphDump.OfAsync(Store);
        KeptText[] texts = [.. await Store.TextsAfterAsync(null, 100)];
        IReadOnlyList<KeptSource> sources = await Store.SourcesAfterAsync(null, 100);
        string[] shown = [.. texts.Select(Shown)];
        foreach (KeptText[] order in Orders.Some(texts, Math.Min(MostOrders, 6)))
        {
            IGraphStore other = await OpenAnotherAsync();
            foreach (IGrouping<InstrumentId, KeptText> together in order.GroupBy(t => t.Instrument))
            {
                Assert.That(await other.RestoreAsync([.. together], [.. sources.Where(s => s.Instrument == together.Key)]), Is.All.EqualTo(SaveOutcome.Added));
            }

            string names = string.Join(", ", order.Select(t => $"{t.Instrument} {t.Letter}"));
            Assert.That(await GraphDump.OfAsync(other), Is.EqualTo(graph), names);
            Assert.That((await other.TextsAfterAsync(null, 100)).Select(Shown), Is.EqualTo(shown), names);
            Assert.That(await other.SourcesAfterAsync(null, 100), Is.EqualTo(sources), names);
        }
    }

    [Test]
    public async Task Restore_WhatIsThere_ChangesNothing()
    {
        await SaveTogetherAsync(WholeGraph.Texts);
        IReadOnlyList<KeptText> texts = await Store.TextsAfterAsync(null, 100);
        Revision revision = await Store.RevisionAsync();

        Assert.That(await Store.RestoreAsync(texts, []), Is.All.EqualTo(SaveOutcome.Unchanged));
        IGraphStore other = await OpenAnotherAsync();
        await other.RestoreAsync(texts, []);
        IReadOnlyList<SaveOutcome> again = await other.SaveAsync([.. WholeGraph.Texts.Select(d => new IncomingDocument(d, "fingerprint"))]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again, Is.All.EqualTo(SaveOutcome.Unchanged), "the documents themselves are known");
            Assert.That(revision.Number, Is.EqualTo(1));
            Assert.That((await other.RevisionAsync()).Number, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Restore_OfWhatIsNoText_IsRefusedByNameAndKeepsNothing()
    {
        await SaveTogetherAsync(WholeGraph.Texts);
        KeptText[] texts = [.. await Store.TextsAfterAsync(null, 100)];
        KeptText text = texts[^1];
        KeptSource[] stray = [new("stray.txt", "fingerprint", new InstrumentId("A/RES/1/1"), null, null)];
        IGraphStore other = await OpenAnotherAsync();

        using (Assert.EnterMultipleScope())
        {
            foreach ((KeptText damaged, string what) in Damaged(text))
            {
                ArgumentException? refusal = await Assert.ThrowsAsync<ArgumentException>(() => other.RestoreAsync([texts[0], damaged], []), what);
                Assert.That(refusal?.Message, Does.Contain(text.Instrument.Value).And.Contain(what));
            }

            ArgumentException? unknown = await Assert.ThrowsAsync<ArgumentException>(() => other.RestoreAsync(texts, stray));
            Assert.That(unknown?.Message, Does.Contain("stray.txt").And.Contain("A/RES/1/1"));
            Assert.That(await other.TextsAfterAsync(null, 100), Is.Empty);
        }
    }

    private static IEnumerable<(KeptText Text, string What)> Damaged(KeptText text)
    {
        Provision first = text.Provisions[0];
        KeptText With(int at, Provision provision) => text with { Provisions = [.. text.Provisions.Select((p, i) => i == at ? provision : p)] };
        yield return (text with { Head = text.Head with { Id = new InstrumentId("A/RES/9/9") } }, "A/RES/9/9");
        yield return (text with { Letter = "B" }, "does not begin with its own part");
        yield return (text with { Letter = "xx" }, "language xx");
        yield return (With(1, text.Provisions[1] with { Ordinal = 7 }), "PP1 at the place 7");
        yield return (With(1, text.Provisions[1] with { Id = first.Id }), "two provisions HEAD");
        yield return (With(1, text.Provisions[1] with { Parent = first.Id with { Label = "OP9" } }), "lacks OP9");
        yield return (With(0, first with { Id = new ProvisionId(new InstrumentId("A/RES/9/9"), "HEAD") }), "A/RES/9/9#HEAD");
        yield return (text with { Citations = [text.Citations[0] with { Source = "OP9" }] }, "OP9");
        yield return (text with { Citations = [text.Citations[0], text.Citations[0]] }, "two citations");
        yield return (text with { Citations = [text.Citations[0] with { Cited = null }] }, "without target");
        yield return (text with { Citations = [text.Citations[0] with { Cited = new("zephyr", text.Instrument) }] }, "nothing of zephyr");
        yield return (text with { Statements = [text.Statements[0] with { Object = null }] }, "no object");
        yield return (text with { Statements = [text.Statements[0] with { Source = "OP9" }] }, "OP9");
        yield return (text with { Assertions = [.. text.Assertions, text.Assertions[0]] }, "more than once");
        yield return (text with { Assertions = [.. text.Assertions, new KeptAssertion("zephyr", "GUESSED", "", 1)] }, "GUESSED");
    }

    private static string Shown(KeptText text) => JsonSerializer.Serialize(text);
}
