@foreach ($tides as $tide)
<?php if ($tide->low) continue; // expect: none ?>
<td>{{ $tide->height }}</td>
@endforeach
